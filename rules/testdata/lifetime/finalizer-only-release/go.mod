module example.org/finalizer-only-release

go 1.26
