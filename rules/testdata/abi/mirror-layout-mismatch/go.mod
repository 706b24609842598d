module example.org/mirror-layout-mismatch

go 1.26
