module example.org/thread-affine-release-in-finalizer

go 1.26
