package cases

// A file that does not import C exports nothing: the line is but a comment.
//
//export commentOnlyOk
func commentOnlyOk() string {
	return "text"
}
