"""`python -m fitting` is the same as the command `fitting`."""

from fitting.cli import main

if __name__ == "__main__":
    main(prog_name="fitting")
