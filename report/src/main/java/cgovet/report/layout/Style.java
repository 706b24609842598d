package cgovet.report.layout;

/** How the page looks: in light and dark, on paper, and for those who see no colours. */
final class Style {
    static final String CSS =
            """
            :root { color-scheme: light dark; --ink: #1b1b1f; --paper: #ffffff; --line: #b5b5bd;
              --soft: #f1f1f5; --mark: #9c1c1c; --hole: #d8d8de; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17171a;
              --line: #55555e; --soft: #232328; --mark: #ff9d8a; --hole: #3a3a42; } }
            body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink);
              background: var(--paper); margin: 1.5rem; }
            h2 { margin: 2rem 0 0; font-family: ui-monospace, monospace; font-size: 1.15rem; }
            h3 { margin: 0; font-size: 1rem; }
            .place { margin: 0; }
            .forms { display: flex; flex-wrap: wrap; gap: 1.2rem; margin-top: .6rem; }
            .form { border: 1px solid var(--line); border-radius: 6px; padding: .8rem;
              overflow-x: auto; }
            table { border-collapse: collapse; margin: .6rem 0;
              font: 13px/1.4 ui-monospace, monospace; }
            caption { text-align: left; padding: .2rem 0; font-weight: 600; }
            th, td { border: 1px solid var(--line); padding: .15rem .5rem; text-align: left; }
            th { background: var(--soft); font-weight: 600; }
            .hole td { background: repeating-linear-gradient(45deg, transparent 0 5px,
              var(--hole) 5px 8px); }
            .differs, .differs td { color: var(--mark); font-weight: 700; }
            .differs td { border: 2px solid var(--mark); }
            .error { color: var(--mark); font-weight: 700; }
            .advice { border-left: 4px solid var(--line); padding-left: .6rem; }
            .line { white-space: nowrap; line-height: 0; margin-bottom: 2px; }
            .at { display: inline-block; width: 3.2em; font: 12px/1.7 ui-monospace, monospace;
              text-align: right; padding-right: .5em; }
            i { display: inline-block; min-width: 1.15em; text-align: center; font-style: normal;
              font: 12px/1.7 ui-monospace, monospace; border: 1px solid var(--line);
              color: #111; margin-right: -1px; }
            i.hole { background: repeating-linear-gradient(45deg, var(--paper) 0 3px,
              var(--line) 3px 5px); }
            i.shared { background: #dddddd; }
            i.m0 { background: #f2c14e; } i.m1 { background: #8ecae6; }
            i.m2 { background: #b8e0a1; } i.m3 { background: #f4a6a6; }
            i.m4 { background: #cdb4f0; } i.m5 { background: #f7d6a8; }
            i.m6 { background: #9ad9cf; } i.m7 { background: #e6b8d7; }
            .depth1 { padding-left: 1.7em; } .depth2 { padding-left: 2.9em; }
            .depth3 { padding-left: 4.1em; } .depth4 { padding-left: 5.3em; }
            @media print { .form { break-inside: avoid; } }
            """;

    private Style() {}
}
