"""What every room may use: where things are, what went wrong, the look, the letters, the course's list."""
