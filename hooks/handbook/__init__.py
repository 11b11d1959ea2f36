"""Le bon ton: what the handbook's build knows, free of MkDocs events and of global state."""
