module example.org/finalizer-may-never-run

go 1.23
