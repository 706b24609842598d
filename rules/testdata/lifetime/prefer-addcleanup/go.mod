module example.org/prefer-addcleanup

go 1.26
