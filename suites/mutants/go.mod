module mutants

go 1.24
