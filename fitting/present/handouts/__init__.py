"""Handouts without a patient: what a clinic or a shop gives to anyone, in finished words."""
