module example.org/owning-wrapper-copied

go 1.23
