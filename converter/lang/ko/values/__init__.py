"""Korean numbers: dates, money and other quantities."""
