module example.org/invalid-finalizer-arguments

go 1.26
