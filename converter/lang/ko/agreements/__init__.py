"""Korean agreements: who agrees to what, how it stands, and the terms that a sentence states."""
