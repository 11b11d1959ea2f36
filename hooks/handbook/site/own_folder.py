"""The folder of an organisation while `make serve` runs: noticed though it comes, or goes, after the start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileModifiedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import ObservedWatch

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

COMES_OR_GOES = (DirCreatedEvent, DirDeletedEvent, DirMovedEvent)


def watch_own_folder(server: LiveReloadServer, folder: Path) -> None:
    """Build again when a file of a folder changes, and when the folder itself is made or removed."""
    folder = folder.absolute()
    watched = folder.is_dir()
    if watched:
        server.watch(str(folder))

    def follow(event: FileSystemEvent) -> None:
        nonlocal watched
        places = {Path(str(event.src_path)), Path(str(event.dest_path))}
        if not isinstance(event, COMES_OR_GOES) or folder not in places:
            return
        if folder.is_dir():
            if watched:  # what watched the folder of before stopped with it
                server.unwatch(str(folder))
            server.watch(str(folder))
            watched = True
        changed = FileModifiedEvent(str(folder)), ObservedWatch(str(folder), recursive=True)
        server.observer.event_queue.put(changed)

    if folder.parent.is_dir():
        handler = FileSystemEventHandler()
        handler.on_any_event = follow  # type: ignore[method-assign]  # as MkDocs does
        server.observer.schedule(handler, str(folder.parent))
