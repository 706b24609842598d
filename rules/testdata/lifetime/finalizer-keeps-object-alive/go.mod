module example.org/finalizer-keeps-object-alive

go 1.26
