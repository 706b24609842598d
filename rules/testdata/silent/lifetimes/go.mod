module example.org/lifetimes

go 1.26
