unsigned char *make_digest(void);

static unsigned char digest[32];

unsigned char *make_digest(void)
{
	digest[0]++;
	return digest;
}
