module example.org/wrongrelease

go 1.24
