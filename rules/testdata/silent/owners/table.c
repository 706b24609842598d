/* Function pointers in a table own nothing: calling them releases nothing. */
#include "table.h"

int keys(const struct transaction *txn, unsigned dbi, const struct value *a, const struct value *b) {
	return txn->env->kvs[dbi].clc.k.cmp(a, b);
}
int datas(const struct transaction *txn, unsigned dbi, const struct value *a, const struct value *b) {
	return txn->env->kvs[dbi].clc.v.cmp(a, b);
}
int comparesTwiceOk(const struct transaction *txn, unsigned dbi, size_t n, const struct value *all) {
	int cmp = keys(txn, dbi, &all[0], &all[1]);
	if (cmp == 0)
		cmp = datas(txn, dbi, &all[1], &all[2]);
	return cmp;
}
