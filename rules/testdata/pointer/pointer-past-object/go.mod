module example.org/pointer-past-object

go 1.26
