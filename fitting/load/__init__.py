"""KNOWS. Reads the files of `catalog/` into the core's records, or lists every fault in them."""

from fitting.load.catalog import load_catalog
from fitting.load.faults import CatalogFaults, Fault
from fitting.load.schema import catalog_schema, schema_text

__all__ = ["CatalogFaults", "Fault", "catalog_schema", "load_catalog", "schema_text"]
