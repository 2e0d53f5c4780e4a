"""The ground floor: frozen values everybody talks about. No input or output, no clock, no framework but pydantic."""
