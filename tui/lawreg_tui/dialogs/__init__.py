"""What stands over a screen for a moment: choices, a day to type, what went wrong."""
