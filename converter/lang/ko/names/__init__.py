"""Korean names: persons with their offices, countries, companies and bodies, and words for several of them."""
