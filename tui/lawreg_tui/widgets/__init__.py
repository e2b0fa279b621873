"""Parts of screens: text fields for Vietnamese, long lists, the head, reading panes."""
