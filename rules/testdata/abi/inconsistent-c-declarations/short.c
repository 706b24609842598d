int stepShort(void *data, int count) { return count + (data != 0); }
