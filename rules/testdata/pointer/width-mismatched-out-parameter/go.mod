module example.org/width-mismatched-out-parameter

go 1.26
