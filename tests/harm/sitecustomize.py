"""Does to a process what a document says, where this folder is on its path: a stand-in for documents that find a fault.

Python imports this module by its name when it starts, so that it reaches worker processes as well.
"""

import os
import re
import signal
import sys
import time
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType


def harm(data: bytes) -> None:
    """Do what the document says."""
    if b"HARM-SEGV" in data:
        os.kill(os.getpid(), signal.SIGSEGV)
    elif b"HARM-EXIT" in data:
        os._exit(7)
    elif b"HARM-HANG" in data:
        re.match(r"(a+)+$", "a" * 60 + "b")  # holds the interpreter's lock for years
    elif b"HARM-MEMORY" in data:
        bytearray(600 << 20)
    elif b"HARM-BUG" in data:
        message = "so"
        raise ZeroDivisionError(message)
    elif b"HARM-SLEEP" in data:
        time.sleep(0.01 * (os.getpid() % 3))
    elif b"HARM-PAUSE" in data:
        time.sleep(0.4)
    elif b"HARM-PID" in data:
        (Path(os.environ["HARM_PID"]) / str(os.getpid())).touch()
        time.sleep(60)


class Finder(MetaPathFinder):
    """Waits for the module that converts, and puts harm in front of it."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Find it as usual, and change it when it is loaded."""
        if name != "converter.run.batch.shard":
            return None
        spec = PathFinder.find_spec(name, path, target)
        assert spec is not None
        assert spec.loader is not None
        load = spec.loader.exec_module

        def load_harmful(module: ModuleType) -> None:
            load(module)
            convert = module.unchecked
            module.unchecked = lambda data, **given: (harm(data), convert(data, **given))[1]

        spec.loader.exec_module = load_harmful
        return spec


sys.meta_path.insert(0, Finder())
