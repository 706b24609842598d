module example.org/allocsizemismatch

go 1.26
