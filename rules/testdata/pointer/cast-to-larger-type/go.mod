module example.org/cast-to-larger-type

go 1.26
