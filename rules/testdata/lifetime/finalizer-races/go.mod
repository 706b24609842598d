module example.org/finalizer-races

go 1.26
