module example.org/layout-assertion-missing

go 1.26
