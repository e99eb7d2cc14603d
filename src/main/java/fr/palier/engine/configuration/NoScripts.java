package fr.palier.engine.configuration;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No model holds a script, so no script runs. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
        // nothing to add to
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager();
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}
