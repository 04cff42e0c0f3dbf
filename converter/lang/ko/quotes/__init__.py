"""Korean quotes: marked and reported speech, its cues and its speakers."""
