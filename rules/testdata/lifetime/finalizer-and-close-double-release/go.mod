module example.org/finalizer-and-close-double-release

go 1.26
