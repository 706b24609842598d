module example.org/pointer-map-mismatch

go 1.26
