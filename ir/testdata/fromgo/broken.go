package p

import "example.com/missing"

func f(x int) string {
	c := missing.Open(x)
	c.Field = &x
	for _, row := range c.Rows() {
		row.Show(undefined)
	}
	v, err := missing.Default.Get(c, missing.Flag|1)
	if err != nil {
		return err
	}
	missing.Hook = f
	return v.Names[x] + missing.T{A: x}.Name
}
