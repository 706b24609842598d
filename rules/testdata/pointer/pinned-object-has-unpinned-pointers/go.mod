module example.org/pinned-object-has-unpinned-pointers

go 1.26
