"""Fitting: mobility aids and home-rehab sheets for dogs that cannot walk well."""
