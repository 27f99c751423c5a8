"""The window: screens, forms, lists and the one gate through which they write."""
