module example.org/flexible-array-misuse

go 1.26
