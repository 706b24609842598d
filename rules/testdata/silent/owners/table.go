package owners

// #include "table.h"
import "C"

func comparesOk(t *C.struct_transaction, v *C.struct_value) C.int {
	return C.comparesTwiceOk(t, 1, 4, v)
}
