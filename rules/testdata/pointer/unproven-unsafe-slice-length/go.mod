module example.org/unproven-unsafe-slice-length

go 1.26
