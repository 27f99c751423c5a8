"""The pieces windows are made of; nearly every call of the styling library is here."""
