"""Korean layout: what the lines of an article are, and what is no part of it."""
