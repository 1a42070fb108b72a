"""What stands in the addresses about meetings: those about a note need one that is over."""

KEYS = {
    name: {"meeting": "met"}
    for name in (
        "meeting_afterwards",
        "note",
        "note_bring_back",
        "note_copy",
        "note_give",
        "note_give_text",
        "note_let_go",
        "note_text",
        "note_versions",
        "note_write",
    )
}
