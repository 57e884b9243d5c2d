"""Every sentence in one place, and in another language: gathered, translated, never cut."""
