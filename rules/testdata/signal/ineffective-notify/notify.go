// Package cases asks for signals.
package cases

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func unbufferedBad() {
	c := make(chan os.Signal)
	signal.Notify(c, syscall.SIGTERM) // want signal/ineffective-notify "the channel has no buffer"
	<-c
}

func zeroBad() {
	c := make(chan os.Signal, 0)
	signal.Notify(c, os.Interrupt) // want signal/ineffective-notify "the channel has no buffer"
	<-c
}

func selectBad(done chan bool) {
	c := make(chan os.Signal)
	signal.Notify(c, syscall.SIGHUP) // want signal/ineffective-notify "the channel has no buffer"
	for {
		select {
		case <-c:
		case <-done:
			return
		}
	}
}

type server struct {
	signals chan os.Signal
}

func fieldBad() *server {
	s := &server{signals: make(chan os.Signal)}
	signal.Notify(s.signals, syscall.SIGTERM) // want signal/ineffective-notify "the channel has no buffer"
	return s
}

func literalBad() {
	c := make(chan os.Signal)
	go func() {
		<-c
	}()
	signal.Notify(c, syscall.SIGTERM) // want signal/ineffective-notify "the channel has no buffer"
}

func newSignals() chan os.Signal {
	return make(chan os.Signal)
}

func FN_helperBad() {
	c := newSignals()
	signal.Notify(c, syscall.SIGTERM) // gap: the size of a result's buffer is not in summaries
	<-c
}

var packageChannel = make(chan os.Signal)

func FN_packageVariableBad() {
	signal.Notify(packageChannel, syscall.SIGTERM) // gap: initial values of package-level variables are not known
}

func nilBad() {
	var c chan os.Signal
	signal.Notify(c, syscall.SIGTERM) // want signal/ineffective-notify "the channel is nil"
}

func branchBad(wait bool) {
	size := 0
	if !wait {
		size = 1
	}
	c := make(chan os.Signal, size)
	signal.Notify(c, syscall.SIGTERM) // want signal/ineffective-notify "the channel has no buffer"
}

func killBad() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM, syscall.SIGKILL) // want signal/ineffective-notify "cannot be caught"
}

func osKillBad() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, os.Kill) // want signal/ineffective-notify "cannot be caught"
}

func stopBad() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGSTOP) // want signal/ineffective-notify "cannot be caught"
}

func profilerBad() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGPROF) // want signal/ineffective-notify "SIGPROF"
}

func allBad() {
	c := make(chan os.Signal, 8)
	signal.Notify(c) // want signal/ineffective-notify "no signal is named"
}

func bufferedOk() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	<-c
}

func sizedOk(n int) {
	c := make(chan os.Signal, n+1)
	signal.Notify(c, syscall.SIGTERM)
}

func givenOk(c chan os.Signal) {
	signal.Notify(c, syscall.SIGTERM)
}

func twiceOk() {
	c := make(chan os.Signal, 2)
	signal.Notify(c, syscall.SIGTERM)
	signal.Notify(c, syscall.SIGHUP)
}

func collectedOk(known map[string]os.Signal) {
	c := make(chan os.Signal, 1)
	list := make([]os.Signal, 0, len(known))
	for _, s := range known {
		list = append(list, s)
	}
	signal.Notify(c, list...)
}

func listOk(list []os.Signal) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, list...)
}

func contextOk() context.Context {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	return ctx
}

func otherChannelOk() {
	done := make(chan bool)
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	go func() {
		<-c
		done <- true
	}()
	<-done
}

func stopAndIgnoreOk() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	signal.Stop(c)
	signal.Ignore(syscall.SIGUSR2)
}
