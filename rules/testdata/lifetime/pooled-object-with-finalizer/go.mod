module example.org/pooled-object-with-finalizer

go 1.23
