"""What an organisation says of itself in organisation/: its name, its lines, its hours, its rules."""
