"""One folder a screen: what it decides in presenter.py, what it draws in view.py."""
