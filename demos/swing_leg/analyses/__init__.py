"""What follows from a swing: its weight, its fold, its cord, its metres."""
