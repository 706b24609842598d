module example.org/cstringleak

go 1.24
