module example.org/deferfreeinloop

go 1.26
