module example.org/pinner-lifetime

go 1.26
